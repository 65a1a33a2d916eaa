/** Registering providers, signing in and out by them, and the own links to them. */
package org.linli.singlesignon.boundary;
