/** Tests of matters, work and processes. */
package org.linli.matters;
