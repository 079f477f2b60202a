/** Signs publications with Ed25519, and tells everybody the keys that prove it. */
@NullMarked
package org.huiyin.evaluation.signing;

import org.jspecify.annotations.NullMarked;
