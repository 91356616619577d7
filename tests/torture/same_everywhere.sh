#!/usr/bin/env bash
# same_everywhere.sh SETTINGS SEEDS PROGRAM...: runs each program in every way that must change nothing, and compares.
set -euo pipefail
settings=$1 seeds=$2
shift 2
expected='' runs=0

compare() {
    local what=$1 sheet
    shift
    sheet=$("$@")
    if [[ -z $expected ]]; then expected=$sheet; fi
    if [[ $sheet != "$expected" ]]; then
        printf 'NOT THE SAME: %s\n' "$what"
        diff <(printf '%s\n' "$expected") <(printf '%s\n' "$sheet") | head -10
        exit 1
    fi
    runs=$((runs + 1))
    printf '  the same: %s\n' "$what"
}

for program in "$@"; do
    sheet=("$program" "$settings" "$seeds")
    compare "$program" "${sheet[@]}"
    compare "four threads" "${sheet[@]}" --jobs 4
    compare "somebody looks" "${sheet[@]}" --look
    compare "a processor without FMA and AVX2" env GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2_Usable,-AVX2,-FMA4 "${sheet[@]}"
    compare "another language" env LC_ALL=de_DE.UTF-8 LANG=uk_UA.UTF-8 "${sheet[@]}"
    compare "an empty environment" env -i "${sheet[@]}"
    compare "another hash seed, another place" env QT_HASH_SEED=0 MALLOC_PERTURB_=165 TZ=Asia/Tokyo "${sheet[@]}"
done
printf '%s settings, %s seeds each, %s runs: all the same\n' "$settings" "$seeds" "$runs"
