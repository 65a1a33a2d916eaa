package org.linli.duties.boundary;

/**
 * How far data rights were settled in a month, and whether data were used on them.
 *
 * @param byMode communities whose rights the government's mode settles
 * @param byContract communities where a contract in force does
 * @param unsettled communities of another mode without a contract
 * @param begun contracts that came into force in the month
 * @param readsByMode reads that rest on the mode's matrix
 * @param readsByContract reads that rest on a contract's clause
 * @param readsByGrant reads that rest on a granted application
 * @param refused reads that the rights kept shut
 * @param rows handed out across tenants and tiers
 */
public record ConfirmationMonth(
    String month,
    long byMode,
    long byContract,
    long unsettled,
    long begun,
    long readsByMode,
    long readsByContract,
    long readsByGrant,
    long refused,
    long rows) {}
