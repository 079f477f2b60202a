#!/usr/bin/env bash
# What base.sh and parts.sh share: packages become folders, folders layers, layers an image's tar. The same inputs give the same bytes.
# Expects $architecture, $suite and $work.
stamp=1767225600 # 2026-01-01, as project.build.outputTimestamp
user=10001       # the user of every process, whose name and /tmp are in the image

fail() {
    echo "$1" >&2
    exit 1
}

# Exit 3 tells the tests that a tool is missing, not that something is broken.
skip() {
    echo "skipped because $1" >&2
    exit 3
}

jdk25() {
    local home
    for home in "${HUIYIN_JDK25:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
        if [ -x "$home/bin/jlink" ] && grep -qs '^JAVA_VERSION="25' "$home/release"; then
            echo "$home"
            return
        fi
    done
    skip "there is no JDK 25: set HUIYIN_JDK25"
}

# Unpacks packages into a folder and leaves a scanner the list of them, as distroless images do.
unpack() { # folder, packages
    mmdebstrap --quiet --variant=extract --architectures="$architecture" --include="$2" --skip=essential/unlink,cleanup/apt \
        "$suite" "$1" 2>"$work/mmdebstrap.log" || {
        cat "$work/mmdebstrap.log" >&2
        fail "mmdebstrap could not unpack $2 of $suite for $architecture."
    }
    mkdir -p "$1/var/lib/dpkg/status.d"
    local deb
    for deb in "$1"/var/cache/apt/archives/*.deb; do
        dpkg-deb --field "$deb" Package Status Architecture Version Maintainer Source Homepage Description \
            >"$1/var/lib/dpkg/status.d/$(dpkg-deb --field "$deb" Package)"
    done
}

# The smallest system that a process needs, without a shell unless its packages bring one.
system() { # folder, packages, globs of further files to leave out
    local root="$1" path
    unpack "$root" "$2"
    find "$root/usr/share/doc" -type f ! -name copyright -delete
    for path in dev/* var/cache/* var/log/* var/lib/apt usr/share/man usr/share/info usr/share/locale usr/share/lintian usr/share/bug \
        usr/sbin/* etc/apt boot home srv media mnt "${@:3}"; do
        # shellcheck disable=SC2086 # a glob
        rm -rf "$root"/$path
    done
    find "$root" -xdev ! -type l -perm /7022 -exec chmod u-s,g-s,go-w,-t {} +
    printf 'root:x:0:0:root:/:/sbin/nologin\nhuiyin:x:%s:%s:Huiyin:/tmp:/sbin/nologin\n' $user $user >"$root/etc/passwd"
    printf 'root:x:0:\nhuiyin:x:%s:\n' $user >"$root/etc/group"
    # what is mounted there may take over the mode of the folder
    chmod 1777 "$root/tmp"
}

# One tar of a folder: all of it root's, but for the named folders, which are the process's.
layer() { # folder, tar, folders of the process
    local own=() path format=(--directory="$1" --format=posix --pax-option=delete=atime,delete=ctime --sort=name --mtime="@$stamp" --numeric-owner)
    for path in "${@:3}"; do own+=(--exclude="./$path"); done
    tar --create --file="$2" "${format[@]}" --owner=0 --group=0 "${own[@]}" .
    for path in "${@:3}"; do tar --append --file="$2" "${format[@]}" --owner=$user --group=$user "./$path"; done
}

digest() { sha256sum "$1" | cut -d ' ' -f 1; }

# An image's tar, as docker save would write it; the layers lie in $work.
image() { # tar, name, JSON of what is configured, layers
    local ids="" names="" layer
    for layer in "${@:4}"; do
        ids="$ids,\"sha256:$(digest "$work/$layer")\""
        names="$names,\"$layer\""
    done
    cat >"$work/config.json" <<EOF
{"architecture":"$architecture","os":"linux","created":"2026-01-01T00:00:00Z","config":$3,
"rootfs":{"type":"layers","diff_ids":[${ids#,}]}}
EOF
    echo "[{\"Config\":\"config.json\",\"RepoTags\":[\"$2\"],\"Layers\":[${names#,}]}]" >"$work/manifest.json"
    tar --create --file="$work/image.tar" --directory="$work" --format=posix --pax-option=delete=atime,delete=ctime --mtime="@$stamp" \
        --owner=0 --group=0 --numeric-owner manifest.json config.json "${@:4}"
    mv "$work/image.tar" "$1"
    echo "$1"
}
