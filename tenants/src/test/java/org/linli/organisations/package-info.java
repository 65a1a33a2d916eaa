/** Organisations, posts and their files. */
package org.linli.organisations;
