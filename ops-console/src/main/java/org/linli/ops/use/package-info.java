/** Who uses how much, and the quotas that hold it. */
package org.linli.ops.use;
