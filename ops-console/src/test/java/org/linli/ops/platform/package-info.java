/** The console tells what is. */
package org.linli.ops.platform;
