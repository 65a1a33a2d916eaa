/**
 * Consent 同意: a resident agrees, purpose by purpose, to what is done with which data and with whom
 * they are shared (000 §7.2 a 4); on the own phone, or on paper at the community's counter. For
 * children below 14 a guardian does.
 *
 * <p>A record says which words were shown, by their hash. It ends by its term, or at once when it
 * is withdrawn: from that transaction on no decision rests on it, and no device of the home is
 * listened to without it. A guardian or another version of the text never changes a record that
 * stands.
 */
package org.linli.consents;
