/** Tests of the analyses as people meet them. */
package org.linli.analytics;
