/** How an event looks on Kafka: CloudEvents 1.0 binary headers and a JSON body. */
@NullMarked
package org.huiyin.bus.wire;

import org.jspecify.annotations.NullMarked;
