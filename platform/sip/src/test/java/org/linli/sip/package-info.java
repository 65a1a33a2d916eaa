/** The SIP door, spoken to in plain text. */
package org.linli.sip;
