#!/bin/sh
# The main job on the quick start: a check that fails, the fix, a check that passes; then the go-live decision, signed
# and recorded in a ledger, and what verification says when one byte of that ledger changes.
#
#   AIMS_TOUR_INSTALLED    set if the plugin is installed already: leaves out the first step
#   AIMS_TOUR_MAVEN_ARGS   further arguments for each call of Maven, parted by spaces
set -eu

# Set by git where it calls scripts; the tour has a repository of its own.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE || true
# Set by build servers, where the place of a ledger must be named; this one lies in the tour's folder.
unset CI AIMS_KEY AIMS_KEY_PASSPHRASE || true

here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
tour=$here/target/tour
# Beside the project: the tour goes into its folder.
keys=../tour-keys
log=$here/target/tour.log
section='## Requirements and acceptance criteria'
version=$(sed -n 's:^  <version>\(.*\)</version>.*:\1:p' "$here/pom.xml" | head -n 1)

say() {
  printf '\n== %s\n' "$*"
}

stop() {
  printf 'tour: %s\n' "$*" >&2
  exit 1
}

maven() {
  # The arguments are meant to be split.
  # shellcheck disable=SC2086
  mvn -B -ntp -Dstyle.color=never ${AIMS_TOUR_MAVEN_ARGS:-} "$@"
}

# A repository of its own, so that the age of documents is judged and nothing outside is touched.
# No hook, signing key or line-end rule of the person who runs this plays a part.
repository() {
  git -c init.defaultBranch=main -c core.hooksPath=/dev/null -c core.autocrlf=false \
    -c commit.gpgSign=false -c user.name='AIMS tour' -c user.email=tour@example.org "$@"
}

# The changed lines of a diff, cut to the width of a page.
changes() {
  awk '/^@@/ { inside = 1; next } inside' | cut -c 1-100
}

# Runs Maven and shows what aims and Maven say of the outcome; the whole log lies in target.
show() {
  printf '$ mvn %s\n' "$*"
  outcome=0
  maven "$@" >"$log" 2>&1 || outcome=$?
  awk '
    /aims:/ || /aims-maven-plugin:/ { if ($0 ~ /---|>>>/) { shown = 1 } }
    /^\[INFO\] -+$/ { shown = 0 }
    shown { print }
    /BUILD (SUCCESS|FAILURE)/ { print }
  ' "$log"
}

# Shows a goal that must succeed.
must() {
  show "$@"
  [ "$outcome" -eq 0 ] || stop "mvn $* failed; see $log"
}

for tool in git mvn; do
  command -v "$tool" >/dev/null || stop "$tool is needed and is not on the PATH"
done
[ -n "$version" ] || stop "no version in $here/pom.xml"

if [ -z "${AIMS_TOUR_INSTALLED:-}" ]; then
  say "Build the plugin $version and install it in the local Maven repository"
  (cd "$here" && maven -q install -DskipTests -Dinvoker.skip) || stop 'the plugin could not be built'
fi

say "Copy the quick start to target/tour, as a git repository of its own"
rm -rf "$tour"
mkdir -p "$here/target"
cp -R "$here/src/it/quickstart" "$tour"
rm -rf "$tour/target"
cd "$tour"
sed "s/@project\\.version@/$version/" pom.xml >pom.xml.new
mv pom.xml.new pom.xml
repository init -q
repository add -A
repository commit -q -m 'The quick start'
awk '$1 == "purpose:" || $1 == "stage:" || $1 == "risk:"' aims.yaml

say "Somebody empties one section of the model card, and improves a figure"
awk -v section="$section" '
  $0 == section { print; print ""; print "[More Information Needed]"; print ""; emptied = 1; next }
  emptied && /^#/ { emptied = 0 }
  /^\| accuracy \|/ { sub(/0\.[0-9]+/, "0.9125") }
  !emptied { print }
' MODEL_CARD.md >MODEL_CARD.md.new
mv MODEL_CARD.md.new MODEL_CARD.md
for line in '+[More Information Needed]' '+| accuracy | 0.9125'; do
  repository diff --color=never -U0 | grep -qF -e "$line" || stop "MODEL_CARD.md could not be changed: $line"
done
repository diff --color=never -U0 | changes
repository commit -q -a -m 'Shorten the model card'

say "The build fails, and says where and why"
show verify
if [ "$outcome" -eq 0 ]; then
  stop "the build passed although the card has a placeholder; see $log"
fi
for control in A.6.2.2 A.6.2.4; do
  grep -q "^\[ERROR\]   $control .* MODEL_CARD.md:" "$log" || stop "the build failed, but not for $control; see $log"
done

say "The fix: say what was agreed, and what was measured"
repository checkout -q HEAD~1 -- MODEL_CARD.md
repository commit -q -m 'Say what was agreed and measured'
repository show --color=never --format= -U0 | changes

say "The build passes"
must verify

say "The reports, for people and for build servers"
ls "$tour"/target/aims/* || stop 'no report was written'
say "Once a project: a key for the release manager, and a ledger whose first record is pinned in git"
rm -rf "$keys"
AIMS_KEY_PASSPHRASE='only for the tour'
export AIMS_KEY_PASSPHRASE
must aims:keygen -Daims.keyFile="$keys/release.pem" -Daims.person=rita@example.org
must aims:ledger-init -Daims.keyFile="$keys/release.pem" -Daims.person=rita@example.org
repository add .aims/genesis.pin
repository commit -q -m 'Pin the ledger'

say "The release: build the commit, decide on it, and record what was deployed"
must clean verify
must aims:gate -Daims.environment=production -Daims.keyFile="$keys/release.pem"
must aims:record -Daims.environment=production -Daims.keyFile="$keys/release.pem"

say "The auditor: no key, no project, nothing believed"
unset AIMS_KEY_PASSPHRASE
must aims:verify-ledger

say "Somebody changes one byte of the ledger"
ledger=$tour/.aims/ledger/ledger.jsonl
cp "$ledger" "$keys/ledger.jsonl"
byte=$(dd if="$ledger" bs=1 skip=3000 count=1 2>/dev/null)
other=A
[ "$byte" != A ] || other=B
printf %s "$other" | dd of="$ledger" bs=1 seek=3000 conv=notrunc 2>/dev/null
printf 'byte 3000: %s is now %s\n' "$byte" "$other"
show aims:verify-ledger
if [ "$outcome" -eq 0 ] || ! grep -q '^\[ERROR\] TAMPERED' "$log"; then
  stop "the changed byte was not found; see $log"
fi
cp "$keys/ledger.jsonl" "$ledger"
printf '\nThe project lies in %s: spoil something else and run "mvn verify" there.\n' "$tour"
