/** Roles, passwords, failures and tokens: the rules behind signing in and giving accounts. */
package org.linli.identity.control;
