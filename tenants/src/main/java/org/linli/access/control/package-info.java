/** The interceptor, the opening statement and the retry. */
package org.linli.access.control;
