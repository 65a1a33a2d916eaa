/** {@code /home/privacy}: the privacy rules, and what a resident may do with the own data. */
package org.linli.rest.privacy;
