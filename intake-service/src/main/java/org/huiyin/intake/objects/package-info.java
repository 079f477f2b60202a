/** Where the sealed contents of attachments lie: in PostgreSQL, or in a bucket that speaks S3. */
@NullMarked
package org.huiyin.intake.objects;

import org.jspecify.annotations.NullMarked;
