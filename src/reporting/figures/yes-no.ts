/** How datasets say whether something is so. */
export const yesNo = (is: boolean): "yes" | "no" => (is ? "yes" : "no");
