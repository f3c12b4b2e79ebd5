#!/usr/bin/env bash
# Trains enrich's models: enrich/src/training/train.sh DATA [STEP...]
# DATA is the folder with the raw and labelled text; steps are annotate, lexicon, cross, tags,
# names, parser, join, evaluate (all of these without any, for the syntax), confidence, and vectors,
# stance, directed (for the stances). See docs/training.md.
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

resources=enrich/src/training/resources/io/dateline/enrich/text/stance
vectors=$work/vectors.bin
opinion=$resources/opinion.txt
news=$data/stance/newsmtsc_train.jsonl
raw=$data/raw/wikinews_2019_2020.jsonl

run() {
  java -Xmx4g -Xss64m -cp "$classpath" "io.dateline.enrich.text.syntax.$1" "${@:2}"
}

# stance [-Dname=value...] CLASS ARGUMENT...
stance() {
  local options=()
  while [[ $1 == -D* ]]; do
    options+=("$1")
    shift
  done
  java -Xmx4g ${options[@]+"${options[@]}"} -cp "$classpath" "io.dateline.enrich.text.stance.$1" "${@:2}"
}
for step in "${steps[@]}"; do
  case $step in
    annotate) run TeacherAnnotator "$data" app/src/main/resources/io/dateline/app/demo/corpus "$work/teacher" ;;
    confidence)
      java -Xmx1g -cp "$classpath" io.dateline.enrich.text.relations.TrainConfidence \
        "$data/raw/wikinews_2019_2020.jsonl" "$work/confidence.txt"
      echo "the weights are $work/confidence.txt"
      ;;
    vectors) stance TeachWordVectors "$vectors" "$opinion" "$news" "$raw" ;;
    stance) stance TrainStance "$vectors" "$opinion" "$news" "$work/polarity.model" ;;
    directed)
      # each text is described by a model that has not learnt from it
      stance -Dparts=1234 -Dseeds=2 TrainStance "$vectors" "$opinion" "$news" "$work/halfa.model"
      stance -Dparts=56789 -Dseeds=2 TrainStance "$vectors" "$opinion" "$news" "$work/halfb.model"
      stance -Dauthor.neutral=0 TrainDirected "$resources/directed-labels.txt" "$news" "$raw" \
        "$work/halfa.model" "$work/halfb.model" "$work/polarity.model" "$work"
      ;;
    evaluate) run EvaluateSyntax "$data" "$work/parts/syntax.model" ;;
    *) run TrainSyntax "$work/teacher" "$work/parts" "$step" ;;
  esac
done
echo "what was made is in $work and $work/parts; copy it to enrich/src/main/resources/io/dateline/enrich/text/"
