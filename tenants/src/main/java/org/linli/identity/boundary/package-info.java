/** Signing in, accounts, and tokens for programs. */
package org.linli.identity.boundary;
