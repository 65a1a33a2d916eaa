/** Support visits in the console. */
package org.linli.ops.support;
