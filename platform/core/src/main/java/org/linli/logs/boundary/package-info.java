/** The search, for those who keep the platform running. */
package org.linli.logs.boundary;
