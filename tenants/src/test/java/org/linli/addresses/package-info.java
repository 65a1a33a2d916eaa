/** Tests of the blocked addresses. */
package org.linli.addresses;
