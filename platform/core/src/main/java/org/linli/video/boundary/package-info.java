/** Enrolling and taking over for clerks, and the book that the SIP door reads and writes. */
package org.linli.video.boundary;
