/** Endpoints, the courier that goes there, and what it brings back. */
package org.linli.courier.boundary;
