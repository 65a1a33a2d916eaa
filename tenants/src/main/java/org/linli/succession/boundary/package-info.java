/** Deciding that one community goes on in another, and carrying it out. */
package org.linli.succession.boundary;
