/** What ./run starts: database, broker, identity provider, mail catcher and the four services. */
@NullMarked
package org.huiyin.local.part;

import org.jspecify.annotations.NullMarked;
