/** Use and quotas on the console. */
package org.linli.ops.use;
