/** The words of a contract and the states of its life. */
package org.linli.contracts.entity;
