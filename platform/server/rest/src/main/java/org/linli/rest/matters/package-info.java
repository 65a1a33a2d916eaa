/** Matters, work and processes over REST. */
package org.linli.rest.matters;
