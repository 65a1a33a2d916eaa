/** Certificates in the console. */
package org.linli.ops.certificates;
