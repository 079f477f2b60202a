/** Holds every line of the manifests' checklist, without a cluster. */
@NullMarked
package org.huiyin.k8s;

import org.jspecify.annotations.NullMarked;
