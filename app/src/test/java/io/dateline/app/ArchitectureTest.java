package io.dateline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.dateline", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule shouldKeepTheTextEngineFreeOfKafka =
      noClasses()
          .that()
          .resideInAPackage("io.dateline.enrich.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.apache.avro..",
              "io.dateline.enrich.stream..",
              "io.dateline.enrich.dictionary..");

  @ArchTest
  static final ArchRule shouldAnswerQuestionsWithoutAConsumer =
      noClasses()
          .that()
          .resideInAPackage("io.dateline.projections.query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.dateline.projections.consume..");

  @ArchTest
  static final ArchRule shouldShareSchemasThatKnowNoService =
      noClasses()
          .that()
          .resideInAPackage("io.dateline.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dateline.ingest..",
              "io.dateline.enrich..",
              "io.dateline.projections..",
              "io.dateline.app..");

  @ArchTest
  static final ArchRule shouldKeepIngestFromTheOtherServices =
      noClasses()
          .that()
          .resideInAPackage("io.dateline.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dateline.enrich..", "io.dateline.projections..", "io.dateline.app..");

  @ArchTest
  static final ArchRule shouldKeepEnrichFromTheOtherServices =
      noClasses()
          .that()
          .resideInAPackage("io.dateline.enrich..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dateline.ingest..", "io.dateline.projections..", "io.dateline.app..");

  @ArchTest
  static final ArchRule shouldKeepProjectionsFromTheOtherServices =
      noClasses()
          .that()
          .resideInAPackage("io.dateline.projections..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.dateline.ingest..", "io.dateline.enrich..", "io.dateline.app..");
}
