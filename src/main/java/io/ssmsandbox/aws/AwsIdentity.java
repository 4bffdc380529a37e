package io.ssmsandbox.aws;

/**
 * Who the portal is to AWS.
 *
 * @param accountId the account's twelve digits
 * @param arn the user or assumed role
 * @param userId AWS's unique id of it; an emulator says {@code EMULATED-} and the id of
 * its world
 * @see <a href=
 * "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
public record AwsIdentity(String accountId, String arn, String userId) {
}
