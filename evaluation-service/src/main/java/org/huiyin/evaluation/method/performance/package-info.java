/** Ledger A: how well sections handled their cases, compared like with like, and shrunk by how much is known. Finds the ten best. */
@NullMarked
package org.huiyin.evaluation.method.performance;

import org.jspecify.annotations.NullMarked;
