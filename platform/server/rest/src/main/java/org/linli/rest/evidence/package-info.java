/** Evidence for 等保 and 密评 over REST. */
package org.linli.rest.evidence;
