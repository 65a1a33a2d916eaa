/** The inside of the platform on the console. */
package org.linli.ops.workings;
