/**
 * The isolation battery: every address of the interface, as the interface itself describes them,
 * asked as two communities.
 */
package org.linli.it.isolation;
