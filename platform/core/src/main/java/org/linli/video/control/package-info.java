/** Rows of enrolments and channels, and how passwords are proved without being kept. */
package org.linli.video.control;
