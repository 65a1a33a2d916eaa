/** Computations and what comes of them. */
package org.linli.computing.entity;
