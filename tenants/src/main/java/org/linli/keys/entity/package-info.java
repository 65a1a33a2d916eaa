/** Purposes, versions, suites: what a key is called, never what it is. */
package org.linli.keys.entity;
