/** A rule for each kind of value, the finder of values in text, tokens, and the guard of groups. */
package org.linli.obligations.control;
