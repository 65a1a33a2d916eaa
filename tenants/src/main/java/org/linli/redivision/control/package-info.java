/** Which rows go along, who sees what, and the carrying out on the day. */
package org.linli.redivision.control;
