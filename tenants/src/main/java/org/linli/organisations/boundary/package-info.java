/** The tree, the posts in it, and both as files. */
package org.linli.organisations.boundary;
