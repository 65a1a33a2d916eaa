/**
 * Evidence for the graded protection 等保 (GB/T 22239 level 3) and the assessment of cryptography 密评
 * (GB/T 39786): control by control, what was looked at on the running installation, when, by whom,
 * and with which result. What only papers and people can show is named as such, and never counted
 * as met.
 */
package org.linli.evidence;
