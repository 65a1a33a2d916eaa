/** The one entry point for who reads through the gate. */
package org.linli.obligations.boundary;
