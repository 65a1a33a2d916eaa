/** Asking doors and addresses, and what was seen as rows. */
package org.linli.certificates.control;
