#!/usr/bin/env bash
# Trains enrich's syntax models: enrich/src/training/train.sh DATA [STEP...]
# DATA is the folder with the raw and labelled text; steps are annotate, lexicon, cross, tags,
# names, parser, join, evaluate (all of these without any), and confidence. See docs/training.md.
set -euo pipefail
data=$(realpath "$1")
shift
cd "$(dirname "$0")/../../.."
steps=("$@")
[ ${#steps[@]} -gt 0 ] || steps=(annotate lexicon cross tags names parser join evaluate)

work=enrich/target/training
mkdir -p "$work"
mvn -q -Ptraining -Dquick -pl enrich -am test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$PWD/$work/classpath"
classpath=enrich/target/test-classes:enrich/target/classes:schemas/target/classes:$(cat "$work/classpath")

run() {
  java -Xmx4g -Xss64m -cp "$classpath" "io.dateline.enrich.text.syntax.$1" "${@:2}"
}
for step in "${steps[@]}"; do
  case $step in
    annotate) run TeacherAnnotator "$data" app/src/main/resources/io/dateline/app/demo/corpus "$work/teacher" ;;
    confidence)
      java -Xmx1g -cp "$classpath" io.dateline.enrich.text.relations.TrainConfidence \
        "$data/raw/wikinews_2019_2020.jsonl" "$work/confidence.txt"
      echo "the weights are $work/confidence.txt"
      ;;
    evaluate) run EvaluateSyntax "$data" "$work/parts/syntax.model" ;;
    *) run TrainSyntax "$work/teacher" "$work/parts" "$step" ;;
  esac
done
echo "the model is $work/parts/syntax.model; copy it to enrich/src/main/resources/io/dateline/enrich/text/syntax/"
