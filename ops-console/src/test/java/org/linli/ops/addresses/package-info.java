/** Tests of the screen of blocked addresses. */
package org.linli.ops.addresses;
