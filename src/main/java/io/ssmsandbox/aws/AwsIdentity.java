package io.ssmsandbox.aws;

/**
 * The identity of the portal's credentials in AWS.
 *
 * @param accountId the account's twelve digits
 * @param arn the user or assumed role
 * @param userId AWS's unique id of the user; an emulator returns {@code EMULATED-} and
 * the id of its world
 * @see <a href=
 * "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
record AwsIdentity(String accountId, String arn, String userId) {
}
