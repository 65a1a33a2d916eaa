/** Planning and agreeing that a community goes to another street. */
package org.linli.redivision.boundary;
