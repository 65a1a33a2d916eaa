/**
 * Evidence for the graded protection 等保 (GB/T 22239 level 3) and the assessment of cryptography 密评
 * (GB/T 39786): control by control, what was looked at on the running installation, when, by whom,
 * and with which result. What only papers and people can show is named as such, and never counted
 * as met. Beside it the checklist of OWASP ASVS 5.0, levels 1 and 2: of the product, each item with
 * the tests that fail if it breaks, or with the reason why it is not met.
 */
package org.linli.evidence;
