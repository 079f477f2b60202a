/** Makes public: gives notice, publishes the final lists, appends corrections, annuls. A shadow cycle's stay in the house. */
@NullMarked
package org.huiyin.evaluation.publishing;

import org.jspecify.annotations.NullMarked;
