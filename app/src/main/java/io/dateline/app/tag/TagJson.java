package io.dateline.app.tag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.dateline.enrich.text.ActorRef;
import io.dateline.enrich.text.Mention;
import io.dateline.enrich.text.Relation;
import io.dateline.enrich.text.Stance;
import io.dateline.enrich.text.TextEngine;
import io.dateline.enrich.text.TextSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tags as one line of JSON. The names and their order are an interface others rely on: they
 * may be added to, not changed. Spans count Unicode code points, begin inclusive, end exclusive.
 */
final class TagJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TagJson() {}

  static String line(TaggedArticle article) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      head(json, article);
      spans(json, article.tags().sentences());
      mentions(json, article.tags().mentions());
      relations(json, article.tags().relations());
      stances(json, article.tags().stances());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void head(JsonGenerator json, TaggedArticle article) throws IOException {
    TagRequest request = article.request();
    json.writeStringField("id", request.id());
    json.writeStringField("articleId", article.articleId());
    text(json, "outlet", request.outlet());
    text(json, "title", request.title());
    text(json, "publishedAt", request.publishedAt());
    json.writeStringField("language", article.tags().language());
    json.writeObjectFieldStart("engine");
    json.writeStringField("name", TextEngine.NAME);
    json.writeStringField("version", article.engine());
    json.writeStringField("dictionary", article.dictionary());
    json.writeEndObject();
  }

  private static void spans(JsonGenerator json, List<TextSpan> sentences) throws IOException {
    json.writeArrayFieldStart("sentences");
    for (TextSpan sentence : sentences) {
      json.writeStartObject();
      span(json, sentence);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void mentions(JsonGenerator json, List<Mention> mentions) throws IOException {
    json.writeArrayFieldStart("mentions");
    for (Mention mention : mentions) {
      json.writeStartObject();
      json.writeNumberField("begin", mention.begin());
      json.writeNumberField("end", mention.end());
      json.writeStringField("text", mention.text());
      json.writeStringField("type", mention.type().name());
      json.writeStringField("form", mention.form().name());
      text(json, "actor", mention.actor());
      json.writeStringField("name", mention.name());
      json.writeNumberField("sentence", mention.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void relations(JsonGenerator json, List<Relation> relations) throws IOException {
    json.writeArrayFieldStart("relations");
    for (Relation relation : relations) {
      json.writeStartObject();
      reference(json, "source", relation.source());
      reference(json, "target", relation.target());
      json.writeStringField("type", relation.type().name());
      json.writeStringField("quad", relation.type().quad().name());
      json.writeNumberField("intensity", relation.intensity());
      text(json, "date", relation.date());
      json.writeObjectFieldStart("trigger");
      span(json, relation.trigger());
      json.writeStringField("text", relation.triggerText());
      json.writeEndObject();
      reference(json, "attribution", relation.attribution());
      text(json, "mode", relation.mode());
      reference(json, "place", relation.place());
      json.writeBooleanField("negated", relation.negated());
      json.writeBooleanField("hypothetical", relation.hypothetical());
      span(json, relation.evidence());
      json.writeNumberField("sentence", relation.sentence());
      json.writeNumberField("confidence", relation.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void stances(JsonGenerator json, List<Stance> stances) throws IOException {
    json.writeArrayFieldStart("stances");
    for (Stance stance : stances) {
      json.writeStartObject();
      json.writeObjectFieldStart("holder");
      ActorRef holder = stance.holder();
      json.writeStringField("kind", holder == null ? "AUTHOR" : "ACTOR");
      if (holder != null) {
        fields(json, holder);
      }
      json.writeEndObject();
      reference(json, "target", stance.target());
      json.writeNumberField("polarity", stance.polarity());
      json.writeStringField("label", stance.label());
      json.writeStringField("basis", stance.basis().name());
      span(json, stance.evidence());
      json.writeNumberField("sentence", stance.sentence());
      json.writeNumberField("confidence", stance.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reference(JsonGenerator json, String field, @Nullable ActorRef reference)
      throws IOException {
    if (reference == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    fields(json, reference);
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, ActorRef reference) throws IOException {
    text(json, "actor", reference.actor());
    json.writeStringField("name", reference.name());
    if (reference.mention() == null) {
      json.writeNullField("mention");
    } else {
      json.writeNumberField("mention", reference.mention());
    }
  }

  private static void span(JsonGenerator json, TextSpan span) throws IOException {
    json.writeNumberField("begin", span.begin());
    json.writeNumberField("end", span.end());
  }

  private static void text(JsonGenerator json, String field, @Nullable Object value)
      throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, value.toString());
    }
  }
}
